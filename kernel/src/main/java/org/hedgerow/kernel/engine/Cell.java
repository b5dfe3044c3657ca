package org.hedgerow.kernel.engine;

/// A piece of code to run.
///
/// @param name how messages call it, e.g. `cell 3` or `analysis.jshell, line 12`
/// @param code the source text as typed
public record Cell(String name, String code) {}
