package dev.samovar.lab.trace;

/**
 * How much of Azure Functions to make.
 *
 * @param functions one or more
 * @param alone whether each of them is an application of its own: for questions about applications, where an
 *     application's functions are loaded together
 * @param invocations how many there are over the whole length, in the mean, if {@code busiestPerSecond} leaves out none
 * @param busiestPerSecond no function is invoked more often. Who never falls idle tells nothing of keep-alive, but most
 *     of a simulation's time would go into it.
 */
public record Population(int functions, boolean alone, double invocations, double busiestPerSecond) {

    /** Functions in applications of one to a hundred. */
    public static Population ofFunctions(int functions, double invocations) {
        return new Population(functions, false, invocations, Double.POSITIVE_INFINITY);
    }

    /** Applications of one function each. */
    public static Population ofApplications(int applications, double invocations) {
        return new Population(applications, true, invocations, Double.POSITIVE_INFINITY);
    }

    public Population withBusiest(double perSecond) {
        return new Population(functions, alone, invocations, perSecond);
    }
}
