package org.hedgerow.kernel.maven;

import java.util.Optional;

/// A library's name: `group:artifact[:extension[:classifier]]:version`. The version may be left to a bill of
/// materials, and may be a range.
///
/// @param classifier empty for none
/// @param version empty where a bill of materials is to say it
public record Coordinates(String group, String artifact, String extension, String classifier, String version) {

    /// Empty where the text is none.
    public static Optional<Coordinates> parse(String text) {
        var parts = text.strip().split(":", -1);
        for (var part : parts) {
            if (part.isBlank() || part.chars().anyMatch(Character::isWhitespace)) {
                return Optional.empty();
            }
        }
        return switch (parts.length) {
            case 2 -> Optional.of(new Coordinates(parts[0], parts[1], "jar", "", ""));
            case 3 -> Optional.of(new Coordinates(parts[0], parts[1], "jar", "", parts[2]));
            case 4 -> Optional.of(new Coordinates(parts[0], parts[1], parts[2], "", parts[3]));
            case 5 -> Optional.of(new Coordinates(parts[0], parts[1], parts[2], parts[3], parts[4]));
            default -> Optional.empty();
        };
    }

    /// A bill of materials, which only says versions.
    public boolean isBom() {
        return extension.equals("pom");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + (extension.equals("jar") && classifier.isEmpty() ? "" : ":" + extension)
                + (classifier.isEmpty() ? "" : ":" + classifier)
                + (version.isEmpty() ? "" : ":" + version);
    }
}
