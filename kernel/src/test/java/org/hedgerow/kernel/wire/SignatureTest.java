package org.hedgerow.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /// RFC 4231, test case 2, its data cut into frames.
    private static final Signature SIGNATURE = new Signature("Jefe");

    private static final List<byte[]> FRAMES =
            List.of("what do ya".getBytes(UTF_8), " want for nothing?".getBytes(UTF_8));
    private static final String EXPECTED = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void the_signature_is_that_of_the_frames_joined() {
        assertThat(new String(SIGNATURE.of(FRAMES), UTF_8)).isEqualTo(EXPECTED);
    }

    @Test
    void only_the_right_signature_fits() {
        assertThat(SIGNATURE.fits(EXPECTED.getBytes(UTF_8), FRAMES)).isTrue();
        assertThat(SIGNATURE.fits(EXPECTED.replace('5', '6').getBytes(UTF_8), FRAMES))
                .isFalse();
        assertThat(SIGNATURE.fits(new byte[0], FRAMES)).isFalse();
    }
}
