package org.hedgerow.dsl;

/// The word `ALL`, which `il2` and `to` both understand.
public enum Everything {
    /// Every arm extracted, included or not; a correction of every study.
    ALL
}
