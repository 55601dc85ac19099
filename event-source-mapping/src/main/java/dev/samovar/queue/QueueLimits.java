package dev.samovar.queue;

/**
 * What a queue cannot exceed.
 *
 * @param inFlightStandard messages in flight in a standard queue: a short poll beyond is refused
 * @param inFlightFifo messages in flight in a FIFO queue: beyond it nothing is handed out
 * @param attemptsRemembered receives of a FIFO queue that can be repeated by their attempt id
 */
public record QueueLimits(int inFlightStandard, int inFlightFifo, int attemptsRemembered) {

    public static final QueueLimits AWS = new QueueLimits(120_000, 20_000, 20_000);

    int inFlight(boolean fifo) {
        return fifo ? inFlightFifo : inFlightStandard;
    }
}
