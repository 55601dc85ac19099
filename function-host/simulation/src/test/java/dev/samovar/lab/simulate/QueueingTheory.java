package dev.samovar.lab.simulate;

/** What is known without simulating. */
final class QueueingTheory {
    private QueueingTheory() {}

    /** The share of arrivals that find all servers busy (A. K. Erlang, 1917): the usual recursion over the servers. */
    static double erlangLoss(double load, int servers) {
        double loss = 1;
        for (int server = 1; server <= servers; server++) {
            loss = load * loss / (server + load * loss);
        }
        return loss;
    }

    /**
     * The share of cold starts of Poisson arrivals with exponential service, if what fell idle last is used first and
     * each environment is kept for some time.
     *
     * <p>Then there are k environments if and only if k were busy at once within that time. So an arrival that finds j
     * busy is cold if the number of busy ones was not above j for as long; and because that number is a reversible
     * process, this is as likely as not to rise above j for as long from now.
     */
    static double coldStartShare(double arrivalRate, double serviceRate, double keepAlive) {
        double load = arrivalRate / serviceRate;
        double share = 0;
        double busyIsJ = Math.exp(-load);
        for (int j = 0; j < 60; j++) {
            share += busyIsJ * staysAtMost(j, arrivalRate, serviceRate, keepAlive);
            busyIsJ *= load / (j + 1);
        }
        return share;
    }

    /** Whether the number of busy servers, now j, does not exceed j within the time: by uniformisation. */
    private static double staysAtMost(int j, double arrivalRate, double serviceRate, double time) {
        double rate = arrivalRate + j * serviceRate;
        double[] state = new double[j + 1];
        state[j] = 1;
        double survival = 0;
        double events = rate * time;
        double logWeight = -events;
        for (int event = 0; event < events + 12 * Math.sqrt(events) + 30; event++) {
            survival += Math.exp(logWeight) * sum(state);
            state = step(state, arrivalRate / rate, serviceRate / rate);
            logWeight += Math.log(events / (event + 1));
        }
        return survival;
    }

    private static double[] step(double[] state, double up, double downEach) {
        double[] next = new double[state.length];
        for (int busy = 0; busy < state.length; busy++) {
            double down = busy * downEach;
            if (busy + 1 < state.length) {
                next[busy + 1] += state[busy] * up;
            }
            if (busy > 0) {
                next[busy - 1] += state[busy] * down;
            }
            next[busy] += state[busy] * (1 - up - down);
        }
        return next;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
