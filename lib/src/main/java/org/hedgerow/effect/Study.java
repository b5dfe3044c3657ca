package org.hedgerow.effect;

/// One study (or arm) and what it reports.
///
/// @param label what plots and tables call it
/// @param study the study it belongs to, which other arms may share
/// @param data its numbers
public record Study<D extends StudyData>(String label, String study, D data) {}
