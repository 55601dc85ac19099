package dev.samovar.queue.error;

/** Something named by its ARN or handle that is not there. */
public sealed interface ResourceNotFound extends QueueError {

    /** A queue named as the source or destination of a move task. */
    record QueueOfMoveTask(String parameter) implements ResourceNotFound {
        @Override
        public String message() {
            return "The resource that you specified for the " + parameter + " parameter doesn't exist.";
        }
    }

    record MoveTaskUnknown() implements ResourceNotFound {
        @Override
        public String message() {
            return "Task does not exist.";
        }
    }
}
