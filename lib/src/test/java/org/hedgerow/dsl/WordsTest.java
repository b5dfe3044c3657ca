package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneMean;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.PairedProportions;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.sensitivity.EffectShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever can be chosen is a word of the notebook, so that Tab finds it.
class WordsTest {
    private static final List<String> WORDS = Arrays.stream(Hedgerow.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(Field::getName)
            .toList();

    static Stream<Class<? extends Enum<?>>> choices() {
        return Stream.of(
                Tau2Estimator.class,
                Inference.class,
                Method.CommonEffect.class,
                Subgroups.Variance.class,
                RmaOption.Intercept.class,
                VarianceType.class,
                MeanSize.class,
                OneProportion.class,
                OneRate.class,
                TwoProportions.class,
                PairedProportions.class,
                TwoRates.class,
                OneMean.class,
                TwoMeans.class,
                OneCorrelation.class,
                SizePredictor.class,
                MissingStudies.class,
                TrimFill.Side.class,
                FunnelTest.class,
                Selection.Smooth.class,
                SelectionModel.Alternative.class,
                SensitivityOption.Model.class,
                EffectShape.class);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_choice_is_a_word(Class<? extends Enum<?>> choice) {
        assertThat(WORDS)
                .containsAll(
                        Arrays.stream(choice.getEnumConstants()).map(Enum::name).toList());
    }
}
