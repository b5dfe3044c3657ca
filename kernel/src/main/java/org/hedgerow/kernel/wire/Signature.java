package org.hedgerow.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs messages with the key of the connection file (HMAC-SHA256), because whoever can send a message can run
/// code.
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The signature of the frames as lower-case hexadecimal digits.
    byte[] of(List<byte[]> frames) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            frames.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /// Whether `signature` belongs to the frames; takes as long for a wrong one as for the right one.
    boolean fits(byte[] signature, List<byte[]> frames) {
        return MessageDigest.isEqual(of(frames), signature);
    }
}
