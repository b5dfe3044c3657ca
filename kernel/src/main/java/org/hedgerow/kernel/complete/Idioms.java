package org.hedgerow.kernel.complete;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Recognises R and Python in code that is no Java, and says how the same is written here. Meant only for code that
/// the compiler refused: some of it would be legal Java with another meaning.
public final class Idioms {

    private final MetaforCalls metafor;
    private final RIdioms r;

    public Idioms(Synonyms synonyms) {
        this.metafor = new MetaforCalls();
        this.r = new RIdioms(metafor, synonyms);
    }

    /// What to say of the first idiom in `source`.
    public Optional<Advice> firstIn(String source) {
        var code = CodeMask.of(source).code();
        var idioms = Stream.of(r.all(), PythonIdioms.ALL, JavaIdioms.ALL).flatMap(List::stream);
        return Stream.concat(idioms.flatMap(idiom -> idiom.in(source, code).stream()), metafor.in(source).stream())
                .min(Comparator.comparingInt(Advice::start));
    }
}
