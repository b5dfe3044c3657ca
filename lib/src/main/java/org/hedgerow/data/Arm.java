package org.hedgerow.data;

/// One arm: `events` among `patients`.
///
/// @param label what plots and tables call it
/// @param study the study it belongs to, which other arms may share
public record Arm(String label, String study, int events, int patients) {}
