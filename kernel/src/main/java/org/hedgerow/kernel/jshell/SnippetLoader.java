package org.hedgerow.kernel.jshell;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;
import org.jspecify.annotations.Nullable;

/// Holds the classes the cells are compiled to. Everything else comes from this process's own class path, so
/// that a value a cell makes and the renderer that shows it agree about classes.
final class SnippetLoader extends URLClassLoader implements LoaderDelegate {

    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();

    SnippetLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (var one : classes) {
            declared.put(one.name(), one.bytecodes());
        }
        var loaded = new boolean[classes.length];
        try {
            for (int i = 0; i < classes.length; i++) {
                // asking for the methods links the class far enough that what is wrong with it shows here
                var _ = loadClass(classes[i].name()).getDeclaredMethods();
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError wrong) {
            var problem = new ClassInstallException("The cell's class could not be loaded: " + wrong, loaded);
            problem.initCause(wrong);
            throw problem;
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (var one : classes) {
            declared.put(one.name(), one.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        try {
            for (var entry : path.split(File.pathSeparator, -1)) {
                addURL(Path.of(entry).toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new InternalException("Not a class path: " + path);
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        var already = findLoadedClass(name);
        if (already != null) {
            return already;
        }
        var bytecode = declared.get(name);
        return bytecode == null ? super.findClass(name) : defineClass(name, bytecode, 0, bytecode.length);
    }

    /// A cell's class as a class file, for libraries that read the bytecode of what they are given.
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        var own = name.endsWith(".class") ? own(name.substring(0, name.length() - ".class".length())) : null;
        return own == null ? super.getResourceAsStream(name) : own;
    }

    /// The class file of a cell's class, loaded already or about to be; null for any other.
    @Nullable
    InputStream ownBytecode(String descriptor) {
        return own(descriptor.substring(1, descriptor.length() - 1));
    }

    private @Nullable InputStream own(String internalName) {
        var bytecode = declared.get(internalName.replace('/', '.'));
        return bytecode == null ? null : new ByteArrayInputStream(bytecode);
    }
}
