package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final List<ModelledFunction> ONE = List.of(PolicyStage.function("one"));
    private static final ListedArrivals THREE = new ListedArrivals()
            .at(0, Duration.ZERO)
            .at(0, Duration.ofMinutes(4))
            .at(0, Duration.ofMinutes(12));

    @Test
    void neverEndsEachEnvironmentAtOnce() {
        var stage = new PolicyStage(Policies.NEVER.create(Given.nothing()), ONE, THREE).run(Duration.ofHours(1));

        assertThat(stage.cold()).isEqualTo(3);
        assertThat(stage.idleGbSeconds()).isZero();
        assertThat(stage.timeline()).containsSubsequence("00:00:02 #1 idle", "00:00:02 #1 stopped");
    }

    @Test
    void fixedKeepsEachForItsTime() {
        var five = new PolicyStage(Policies.FIXED.create(Given.of("keep-alive", Duration.ofMinutes(5))), ONE, THREE)
                .run(Duration.ofHours(1));
        var ten = new PolicyStage(Policies.FIXED.create(Given.nothing()), ONE, THREE).run(Duration.ofHours(1));

        assertThat(five.cold()).isEqualTo(2);
        assertThat(five.timelineOf("stopped")).containsExactly("00:09:01 #1 stopped", "00:17:02 #2 stopped");
        assertThat(ten.cold()).isEqualTo(1);
        assertThat(ten.idleGbSeconds())
                .as("what lies between the invocations, and ten minutes")
                .isEqualTo(238.0 + 479 + 600);
    }

    @Test
    void snapStartStartsFromASnapshot() {
        var policy = Policies.SNAP_START.create(Given.nothing());

        assertThat(policy.snapStart()).isTrue();
        assertThat(policy.name()).isEqualTo("snap-start 10m");
    }

    @Test
    void namesTellTheParameters() {
        assertThat(List.of(
                        Policies.FIXED.create(Given.of("keep-alive", Duration.ofSeconds(90))),
                        Policies.FIXED.create(Given.of("keep-alive", Duration.ofHours(1))),
                        Policies.HYBRID.create(Given.nothing()),
                        Policies.HYBRID.create(
                                Given.of("range", Duration.ofHours(2)).and("per", "function")),
                        Policies.GREEDY_DUAL.create(Given.of("memory", 4096L)),
                        Policies.PROVISIONED.create(Given.of("min", 5).and("max", 5)),
                        Policies.CLAIRVOYANT.create(Given.nothing())))
                .extracting(Policy::name)
                .containsExactly(
                        "fixed 90s",
                        "fixed 1h",
                        "hybrid",
                        "hybrid 2h per function",
                        "greedy-dual 4 GB",
                        "provisioned 5",
                        "clairvoyant 10m");
    }

    @Test
    void aPolicyOfOnesOwnIsNamedByItsClass() {
        var policy = Policies.create(Twice.class.getName(), Given.of("keep-alive", Duration.ofMinutes(2)));

        var stage = new PolicyStage(policy, ONE, THREE).run(Duration.ofHours(1));

        assertThat(stage.timelineOf("stopped")).first().isEqualTo("00:08:01 #1 stopped");
        assertThat(Policies.create(Plain.class.getName(), Given.nothing()).name())
                .isEqualTo("plain");
    }

    @Test
    void whatIsNoPolicyIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Policies.create("fixd", Given.nothing()))
                .hasMessage("unknown policy 'fixd'; known: never, fixed, hybrid, greedy-dual, provisioned, schedule,"
                        + " snap-start, clairvoyant, or the name of a class of your own");
        assertThatThrownBy(() -> Policies.create("com.example.Missing", Given.nothing()))
                .hasMessage("com.example.Missing is not on the class path");
        assertThatThrownBy(() -> Policies.create("java.lang.String", Given.nothing()))
                .hasMessage("java.lang.String does not implement dev.samovar.lab.policy.Policy");
        assertThatThrownBy(() -> Policies.create(Hidden.class.getName(), Given.nothing()))
                .hasMessageEndingWith("has no public constructor with no arguments or Parameters");
        assertThatThrownBy(() -> Policies.create(Plain.class.getName(), Given.of("mood", "bad")))
                .hasMessage("not in this mood");
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Policies.HYBRID.create(Given.of("per", "galaxy")))
                .hasMessage("hybrid learns per application or per function, not 'galaxy'");
        assertThatThrownBy(() -> Policies.HYBRID.create(Given.of("head", 1.5)))
                .hasMessageStartingWith("head and tail are shares");
        assertThatThrownBy(() -> Policies.GREEDY_DUAL.create(Given.of("memory", 0L)))
                .hasMessage("greedy-dual needs memory, not 0 MB");
        assertThatThrownBy(() -> Policies.PROVISIONED.create(Given.of("min", 0)))
                .hasMessage("provisioned needs 1 <= min <= max, not 0 and 100");
        assertThatThrownBy(() -> Policies.SCHEDULE.create(Given.of("from", "8 o'clock")))
                .hasMessage("expected a time of day such as 08:00, not '8 o'clock'");
        assertThatThrownBy(() -> Policies.SCHEDULE.create(Given.nothing()))
                .hasMessage("a schedule needs 'from', as in 'schedule: {environments: 20, from: 08:00, to: 20:00}'");
    }

    /** Keeps twice as long as it is told. */
    public static final class Twice implements Policy {
        private final Duration keepAlive;

        public Twice(Parameters parameters) {
            keepAlive = parameters.duration("keep-alive", Duration.ZERO).multipliedBy(2);
        }

        @Override
        public String name() {
            return "twice";
        }

        @Override
        public KeepAlivePolicy keepAlive(PolicyRun run) {
            return KeepAlivePolicy.fixed(keepAlive);
        }
    }

    /** Refuses a bad mood. */
    public static final class Plain implements Policy {
        public Plain(Parameters parameters) {
            if (parameters.text("mood").isPresent()) {
                throw new IllegalArgumentException("not in this mood");
            }
        }

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public KeepAlivePolicy keepAlive(PolicyRun run) {
            return KeepAlivePolicy.fixed(Duration.ZERO);
        }
    }

    /** Cannot be made from outside. */
    static final class Hidden implements Policy {
        @Override
        public String name() {
            return "hidden";
        }

        @Override
        public KeepAlivePolicy keepAlive(PolicyRun run) {
            return KeepAlivePolicy.fixed(Duration.ZERO);
        }
    }
}
