package org.hedgerow.check;

/// A row of the data by its names.
///
/// @param label what plots call it
/// @param place where it is: `row 14`; empty when it has no place
/// @param study the study it belongs to, which other rows may share
public record Row(String label, String place, String study) {

    /// Label and place.
    String named() {
        return place.isEmpty() ? label : label + " (" + place + ")";
    }
}
