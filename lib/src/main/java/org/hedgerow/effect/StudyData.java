package org.hedgerow.effect;

/// The numbers a study reports, from which its effect size is computed.
public sealed interface StudyData permits Proportion, TwoByTwo {}
