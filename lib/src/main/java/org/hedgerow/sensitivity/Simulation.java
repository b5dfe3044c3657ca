package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hedgerow.effect.Interval;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.problem.ProblemException;

/// Scenarios × replicates: reviews are drawn from each world, every method analyses the same ones, and only
/// sums are kept. Morris, White & Crowther 2019, Stat Med 38:2074.
///
/// Reviews are drawn in blocks, each with a stream of random numbers of its own, and sums are added up in
/// the order of blocks: the same seed gives the same result on any number of threads, to the last digit.
///
/// @param scenarios the worlds
/// @param methods how reviews are analysed
/// @param replicates reviews of each world
/// @param seed where random numbers begin
/// @param tested the value on the natural scale that intervals are to exclude, where power is asked for
public record Simulation(
        List<Scenario> scenarios, List<SimulatedMethod> methods, int replicates, long seed, OptionalDouble tested) {
    /// So few that a block of the slowest models ends well within the time an interrupt may take.
    private static final int BLOCK = 50;

    public Simulation {
        scenarios = List.copyOf(scenarios);
        methods = List.copyOf(methods);
        if (replicates < 1) {
            throw new ProblemException("a simulation of " + replicates + " reviews says nothing", "Ask for 1000, say.");
        }
    }

    /// One line for each world and method. Soon after the calling thread is interrupted it returns what the
    /// reviews done
    /// until then say: worlds without any have no line.
    public List<Performance> run() {
        int blocks = (replicates + BLOCK - 1) / BLOCK;
        var streams = new RandomStreams(seed);
        List<Block> done = Pieces.done(
                "simulated reviews",
                scenarios.size() * blocks,
                BLOCK,
                i -> block(i / blocks, i % blocks, streams.stream(i / blocks * (1L << 32) + i % blocks)));
        List<Performance> lines = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            int world = s;
            List<Block> those = done.stream().filter(b -> b.scenario() == world).toList();
            if (!those.isEmpty()) {
                IntStream.range(0, methods.size()).forEach(m -> lines.add(line(world, m, those)));
            }
        }
        return lines;
    }

    /// What some reviews of one world came to, a tally for each method.
    private record Block(int scenario, List<Tally> tallies) {}

    private Block block(int scenario, int number, RandomGenerator random) {
        Scenario world = scenarios.get(scenario);
        List<Tally> tallies = methods.stream().map(_ -> new Tally()).toList();
        int many = Math.min(BLOCK, replicates - number * BLOCK);
        for (int r = 0; r < many; r++) {
            Review review = Review.drawn(world, random);
            for (int m = 0; m < methods.size(); m++) {
                try {
                    tallies.get(m).count(review.by(methods.get(m)), world.truth(), tested);
                } catch (ProblemException _) {
                    tallies.get(m).fail();
                }
            }
        }
        return new Block(scenario, tallies);
    }

    private Performance line(int scenario, int method, List<Block> blocks) {
        Tally all = new Tally();
        blocks.forEach(block -> all.add(block.tallies().get(method)));
        return all.performance(scenarios.get(scenario), methods.get(method).words(), tested.isPresent());
    }

    /// Sums over reviews.
    private static final class Tally {
        private long replicates;
        private long failures;
        private double errors;
        private double squares;
        private double fourths;
        private double widths;
        private double squaredWidths;
        private long covering;
        private long rejecting;

        void fail() {
            replicates++;
            failures++;
        }

        void count(Review.Answer answer, double truth, OptionalDouble tested) {
            double error = answer.estimate() - truth;
            Interval interval = answer.interval();
            double width = interval.upper() - interval.lower();
            replicates++;
            errors += error;
            squares += error * error;
            fourths += error * error * error * error;
            widths += width;
            squaredWidths += width * width;
            covering += holds(interval, truth) ? 1 : 0;
            rejecting += tested.isPresent() && !holds(interval, tested.getAsDouble()) ? 1 : 0;
        }

        private static boolean holds(Interval interval, double value) {
            return interval.lower() <= value && value <= interval.upper();
        }

        void add(Tally other) {
            replicates += other.replicates;
            failures += other.failures;
            errors += other.errors;
            squares += other.squares;
            fourths += other.fourths;
            widths += other.widths;
            squaredWidths += other.squaredWidths;
            covering += other.covering;
            rejecting += other.rejecting;
        }

        Performance performance(Scenario scenario, String method, boolean tested) {
            long n = replicates - failures;
            return new Performance(
                    scenario,
                    method,
                    replicates,
                    failures,
                    Performance.Measured.mean(errors, squares, n),
                    Performance.Measured.mean(squares, fourths, n),
                    Performance.Measured.share(covering, n),
                    tested
                            ? Performance.Measured.share(rejecting, n)
                            : new Performance.Measured(Double.NaN, Double.NaN),
                    Performance.Measured.mean(widths, squaredWidths, n));
        }
    }
}
