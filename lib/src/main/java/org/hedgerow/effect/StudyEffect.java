package org.hedgerow.effect;

/// One study (or arm) with what it reports and its effect size.
///
/// @param label what plots and tables call it
/// @param study the study it belongs to, which other arms may share
/// @param data what it reports
/// @param effect the effect size, or why there is none
public record StudyEffect(String label, String study, StudyData data, Effect effect) {}
