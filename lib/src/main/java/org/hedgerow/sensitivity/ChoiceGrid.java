package org.hedgerow.sensitivity;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.StudyData;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.GlmmSettings;

/// All that is to be tried, each with each: data × computations × settings, and data × exact settings.
/// Plain values.
///
/// @param data outcomes and subsets of rows
/// @param computations measures with what is added to zero cells
/// @param settings two-step models
/// @param exact models of the counts themselves, which need no effect sizes; single proportions only
/// @param inverseAt the size Freeman-Tukey values are brought back at, where the analyst chose one
/// @param <D> the data of one study
public record ChoiceGrid<D extends StudyData>(
        List<Data<D>> data,
        List<Computation<D>> computations,
        List<Settings> settings,
        List<GlmmSettings> exact,
        Optional<MeanSize> inverseAt) {
    public ChoiceGrid {
        data = List.copyOf(data);
        computations = List.copyOf(computations);
        settings = List.copyOf(settings);
        exact = List.copyOf(exact);
    }

    /// An outcome of some of the rows.
    ///
    /// @param outcome its name; empty where the measure's quantity says it
    /// @param rows which ones, in words
    public record Data<D extends StudyData>(String outcome, String rows, List<Study<D>> studies) {
        public Data {
            studies = List.copyOf(studies);
        }

        String named(Computation<D> computation) {
            return outcome.isEmpty() ? computation.measure().scale().quantity() : outcome;
        }
    }

    /// The different outcomes.
    List<String> outcomes() {
        return data.stream()
                .flatMap(d -> computations.stream().map(d::named))
                .distinct()
                .toList();
    }

    /// How many analyses it asks for.
    public int size() {
        return data.size() * (computations.size() * settings.size() + exact.size());
    }
}
