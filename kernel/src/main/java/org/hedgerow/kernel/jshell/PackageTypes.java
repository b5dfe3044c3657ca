package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The public types of packages, from the JDK and from the jars and folders the compiler looks into.
final class PackageTypes {

    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final Supplier<List<Path>> classPath;
    private final Map<String, List<String>> ofJdk = new ConcurrentHashMap<>();
    private final Map<Path, List<String>> classFiles = new ConcurrentHashMap<>();
    private final Map<String, Boolean> isPublic = new ConcurrentHashMap<>();
    private final Map<List<Path>, Set<String>> firstNames = new ConcurrentHashMap<>();
    private final Map<List<Object>, List<String>> ofLibraries = new ConcurrentHashMap<>();

    PackageTypes(ClassLoader loader, Supplier<List<Path>> classPath) {
        this.loader = loader;
        this.classPath = classPath;
    }

    /// The types of a package whose names begin with `typed`, without the package. Only these are loaded.
    List<String> of(String packageName, String typed) {
        return of(packageName).stream()
                .filter(name -> name.startsWith(typed) && isPublic(packageName + "." + name))
                .toList();
    }

    private List<String> of(String packageName) {
        var module = ModuleLayer.boot().modules().stream()
                .filter(one -> one.getDescriptor() != null && one.isExported(packageName))
                .findFirst();
        return module.isPresent()
                ? ofJdk.computeIfAbsent(packageName, name -> ofModule(module.get(), name))
                : ofLibraries.computeIfAbsent(List.of(packageName, classPath.get()), _ -> ofClassPath(packageName));
    }

    /// What the names of packages begin with: `java`, `org`.
    Set<String> firstNames() {
        return firstNames.computeIfAbsent(
                classPath.get(),
                entries -> Stream.concat(
                                ModuleLayer.boot().modules().stream()
                                        .flatMap(module ->
                                                module.getPackages().stream().filter(module::isExported)),
                                entries.stream()
                                        .filter(Files::isRegularFile)
                                        .flatMap(jar -> entriesOf(jar).stream())
                                        .filter(name -> name.contains("/") && !name.startsWith("META-INF")))
                        .map(name -> name.replaceFirst("[./].*", ""))
                        .collect(Collectors.toSet()));
    }

    private List<String> ofModule(Module module, String packageName) {
        var folder = FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("/modules", module.getName(), packageName.replace('.', '/'));
        return shown(filesIn(folder).stream());
    }

    private List<String> ofClassPath(String packageName) {
        var folder = packageName.replace('.', '/') + "/";
        return classPath.get().stream()
                .flatMap(entry -> Files.isDirectory(entry)
                        ? filesIn(entry.resolve(folder)).stream()
                        : entriesOf(entry).stream()
                                .filter(name -> name.startsWith(folder))
                                .map(name -> name.substring(folder.length())))
                .collect(Collectors.collectingAndThen(Collectors.toList(), names -> shown(names.stream())));
    }

    private List<String> shown(Stream<String> files) {
        return files.filter(file -> file.endsWith(CLASS) && !file.contains("$") && !file.contains("/"))
                .map(file -> file.substring(0, file.length() - CLASS.length()))
                .distinct()
                .toList();
    }

    private boolean isPublic(String type) {
        return isPublic.computeIfAbsent(type, this::loadsAsPublic);
    }

    private boolean loadsAsPublic(String type) {
        try {
            return Modifier.isPublic(Class.forName(type, false, loader).getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // what cannot be loaded cannot be used
        }
    }

    private static List<String> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of(); // nothing to offer
        }
    }

    private List<String> entriesOf(Path jar) {
        return classFiles.computeIfAbsent(jar, PackageTypes::entries);
    }

    private static List<String> entries(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS))
                    .toList();
        } catch (IOException e) {
            return List.of(); // the compiler finds nothing in it either
        }
    }
}
