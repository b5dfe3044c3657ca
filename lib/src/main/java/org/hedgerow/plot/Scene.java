package org.hedgerow.plot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A figure before it is drawn: what stands where, and what it means. Every output format is made from it.
///
/// @param width in CSS pixels, 96 to the inch
/// @param height in CSS pixels
/// @param title the figure's name
/// @param description what the figure shows, for those who cannot see it
/// @param marks what is drawn, from back to front
/// @param metadata where the figure comes from: data, model, version …; sorted by name, so that files are reproducible
public record Scene(
        double width, double height, String title, String description, List<Mark> marks, Map<String, String> metadata) {

    public Scene {
        if (!(width > 0 && height > 0 && width + height < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a figure of " + width + " by " + height + " pixels cannot be drawn");
        }
        marks = List.copyOf(marks);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /// The whole page.
    public Box page() {
        return new Box(0, 0, width, height);
    }

    /// Every mark, groups and what is in them alike, from back to front.
    public Stream<Mark> all() {
        return marks.stream().flatMap(Scene::flat);
    }

    /// Every group with a role, in the order of drawing.
    public List<Mark.Group> groups(String role) {
        return all().filter(
                        mark -> mark instanceof Mark.Group group && group.role().equals(role))
                .map(Mark.Group.class::cast)
                .toList();
    }

    private static Stream<Mark> flat(Mark mark) {
        return mark instanceof Mark.Group group
                ? Stream.concat(Stream.of(group), group.marks().stream().flatMap(Scene::flat))
                : Stream.of(mark);
    }
}
