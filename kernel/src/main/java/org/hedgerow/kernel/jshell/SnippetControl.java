package org.hedgerow.kernel.jshell;

import java.io.File;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/// How JShell runs a snippet here: in this process, on a thread of the running cell, keeping the value itself
/// where JShell would keep only its text.
final class SnippetControl extends DirectExecutionControl {

    private static final String SNIPPET_CLASS_PREFIX = "REPL.$JShell$";

    private final SnippetLoader loader;
    private final StopCheckWeaver weaver;
    private final Survivors survivors = new Survivors();
    private final SpareMemory spareMemory = new SpareMemory();
    private final Map<String, byte[]> originals = new HashMap<>();

    private Optional<RunningCell> cell = Optional.empty();
    private @Nullable Object value;
    private List<Throwable> thrown = List.of();

    static SnippetControl create() {
        return new SnippetControl(new SnippetLoader(SnippetControl.class.getClassLoader()));
    }

    private SnippetControl(SnippetLoader loader) {
        super(loader);
        this.loader = loader;
        this.weaver = new StopCheckWeaver(ClassHierarchyResolver.ofResourceParsing(this::ownBytecode)
                .orElse(ClassHierarchyResolver.ofClassLoading(loader))
                .cached(HashMap::new));
    }

    /// JShell asks a provider for its execution control; this one has it ready.
    ExecutionControlProvider provider() {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "hedgerow";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
                return SnippetControl.this;
            }
        };
    }

    ClassLoader loader() {
        return loader;
    }

    /// The cell the next snippets belong to.
    void enter(RunningCell running) {
        cell = Optional.of(running);
        spareMemory.keep();
        forget();
    }

    /// Lets go of the last value and exception, before the next snippet.
    void forget() {
        value = null;
        thrown = List.of();
    }

    /// Code that a running snippet evaluates: what is known of that snippet comes back afterwards.
    @Nullable
    Object within(ThrowingSupplier code) throws Throwable {
        var outerValue = value;
        var outerThrown = thrown;
        try {
            return code.get();
        } finally {
            value = outerValue;
            thrown = outerThrown;
        }
    }

    interface ThrowingSupplier {
        @Nullable
        Object get() throws Throwable;
    }

    void leave() {
        cell = Optional.empty();
        forget();
    }

    /// What the last snippet's expression was worth.
    @Nullable
    Object value() {
        return value;
    }

    /// What a variable holds; empty where it holds nothing.
    Optional<Object> value(VarSnippet variable) {
        return survivors.value(variable.id(), variable.name());
    }

    /// The class a snippet is compiled into now.
    Optional<Class<?>> home(Snippet snippet) {
        return survivors.home(snippet.id());
    }

    /// What the last snippet threw, followed by its causes: in the order of the exceptions JShell reports.
    List<Throwable> thrown() {
        return thrown;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(woven(classes));
        for (var one : classes) {
            originals.put(one.name(), one.bytecodes());
            try {
                survivors.arrived(findClass(one.name()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("loaded, and yet not there: " + one.name(), e);
            }
        }
    }

    /// Classes that only moved to other lines, as they do when an import came before them, stay as they are:
    /// replacing a type would part the objects made with it from it. Everything else is replaced, and
    /// [Survivors] sees to the values.
    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
        boolean declaresTypes =
                Stream.of(classes).anyMatch(one -> one.name().indexOf('$', SNIPPET_CLASS_PREFIX.length()) > 0);
        if (!declaresTypes || !Stream.of(classes).allMatch(this::onlyMoved)) {
            throw new NotImplementedException("classes are replaced, not redefined");
        }
        for (var one : classes) {
            originals.put(one.name(), one.bytecodes());
        }
    }

    private boolean onlyMoved(ClassBytecodes one) {
        var before = originals.get(one.name());
        return before != null && Arrays.equals(withoutLines(before), withoutLines(one.bytecodes()));
    }

    private static byte[] withoutLines(byte[] bytecode) {
        var lineless = ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG);
        return lineless.transformClass(lineless.parse(bytecode), ClassTransform.ACCEPT_ALL);
    }

    private ClassBytecodes[] woven(ClassBytecodes[] classes) {
        loader.classesRedefined(classes); // so that the weaver finds those that are not loaded yet
        return Stream.of(classes)
                .map(one -> new ClassBytecodes(one.name(), weaver.weave(one.bytecodes())))
                .toArray(ClassBytecodes[]::new);
    }

    private @Nullable InputStream ownBytecode(ClassDesc type) {
        return type.isClassOrInterface() ? loader.ownBytecode(type.descriptorString()) : null;
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        var shared = List.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1));
        var more = new ArrayList<String>();
        for (var entry : path.split(File.pathSeparator, -1)) {
            if (!shared.contains(entry) && !shared.contains(Path.of(entry).toString())) {
                more.add(entry);
            }
        }
        if (!more.isEmpty()) {
            super.addToClasspath(String.join(File.pathSeparator, more));
        }
    }

    @Override
    protected String invoke(Method doIt) throws Exception {
        try {
            value = running().call(() -> doIt.invoke(null), loader);
            return "";
        } catch (InvocationTargetException e) {
            throw reported(e.getCause() == null ? e : e.getCause());
        } catch (Throwable other) { // an interruption before the snippet began
            throw reported(other);
        }
    }

    private RunningCell running() {
        return cell.orElseThrow(() -> new IllegalStateException("No cell runs"));
    }

    /// The exception as JShell wants it, so that JShell maps its stack to the snippets' lines; the real one is
    /// kept beside.
    private RunException reported(Throwable problem) {
        spareMemory.releaseFor(problem);
        Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new ArrayList<Throwable>();
        for (var t = problem; t != null && chain.add(t); t = t.getCause()) {
            ordered.add(t);
        }
        thrown = List.copyOf(ordered);
        RunException cause = null;
        for (var t : ordered.reversed()) {
            var one = asRunException(t);
            if (cause != null) {
                one.initCause(cause);
            }
            cause = one;
        }
        return Objects.requireNonNull(cause, "a throwable chain has at least one element");
    }

    private static RunException asRunException(Throwable t) {
        return t instanceof SPIResolutionException unresolved
                ? new ResolutionException(unresolved.id(), t.getStackTrace())
                : new UserException("", t.getClass().getName(), t.getStackTrace());
    }
}
