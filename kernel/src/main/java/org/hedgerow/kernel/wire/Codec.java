package org.hedgerow.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;

/// Messages as the frames ZeroMQ carries: identities, a delimiter, the signature, four frames of JSON, buffers.
///
/// Remembers the signatures it has seen, on all channels together, so that a recorded message sent again does
/// nothing.
final class Codec {

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED_FRAMES = 4;
    private static final int REMEMBERED = 65_536;

    private final Signature signature;
    private final Map<String, Boolean> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Codec(Signature signature) {
        this.signature = signature;
    }

    List<byte[]> encode(Message message) {
        var signed = message.frames();
        var frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(sign(signed));
        frames.addAll(signed);
        frames.addAll(message.buffers());
        return frames;
    }

    byte[] sign(List<byte[]> frames) {
        return signature.of(frames);
    }

    Message decode(List<byte[]> frames) throws MalformedMessageException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        int first = delimiter + 2;
        int buffers = first + SIGNED_FRAMES;
        if (frames.size() < buffers) {
            throw new MalformedMessageException("a message of " + frames.size() + " frames has some missing");
        }
        var given = frames.get(delimiter + 1);
        var signed = frames.subList(first, buffers);
        if (!signature.fits(given, signed)) {
            throw new MalformedMessageException("wrong signature");
        }
        if (seen.put(new String(given, StandardCharsets.US_ASCII), true) != null) {
            throw new MalformedMessageException("this very message came before");
        }
        return Message.read(frames.subList(0, delimiter), signed, frames.subList(buffers, frames.size()));
    }
}
