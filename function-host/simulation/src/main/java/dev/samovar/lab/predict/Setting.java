package dev.samovar.lab.predict;

import dev.samovar.lab.policy.Parameters;
import dev.samovar.lab.policy.Policies;
import dev.samovar.lab.policy.Policy;
import java.time.Duration;
import java.util.Optional;

/**
 * What a platform is asked to do against cold starts.
 *
 * @param keepAlive how long an environment on demand stays warm
 * @param provisioned how many environments are always there; 0 for none
 */
public record Setting(Duration keepAlive, int provisioned) {

    /** The host's policy for it. */
    Policy policy() {
        return (provisioned == 0 ? Policies.FIXED : Policies.PROVISIONED).create(new Written());
    }

    /** As an experiment would say it. */
    private final class Written implements Parameters {

        @Override
        public Optional<String> text(String name) {
            return Optional.empty();
        }

        @Override
        public Duration duration(String name, Duration otherwise) {
            return name.equals("keep-alive") ? keepAlive : otherwise;
        }

        @Override
        public long megabytes(String name, long otherwise) {
            return otherwise;
        }

        @Override
        public double number(String name, double otherwise) {
            return otherwise;
        }

        @Override
        public int count(String name, int otherwise) {
            return name.equals("min") || name.equals("max") ? provisioned : otherwise;
        }
    }
}
