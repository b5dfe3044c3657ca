package org.hedgerow.kernel.jshell;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;

/// Remembers what a cell showed.
final class RecordedOutput implements Output {

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();
    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final Queue<String> answers = new ArrayDeque<>();
    final CountDownLatch printed = new CountDownLatch(1);

    String stdout() {
        return stdout.toString();
    }

    String stderr() {
        return stderr.toString();
    }

    @Override
    public void stream(Stream stream, String text) {
        (stream == Stream.STDOUT ? stdout : stderr).append(text);
        printed.countDown();
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        events.add("display " + bundle.plain());
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        events.add("update " + bundle.plain());
    }

    @Override
    public void clear(boolean wait) {
        events.add("clear " + wait);
    }

    @Override
    public String input(String prompt, boolean password) throws InterruptedException {
        var answer = answers.poll();
        if (answer == null) {
            new CountDownLatch(1).await(); // nobody answers: only an interrupt ends this
            throw new AssertionError("never counted down");
        }
        return answer;
    }
}
