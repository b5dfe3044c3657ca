/// What moderators explain: tests and contrasts of a meta-regression, subgroups, permutation tests.
@NullMarked
package org.hedgerow.moderator;

import org.jspecify.annotations.NullMarked;
