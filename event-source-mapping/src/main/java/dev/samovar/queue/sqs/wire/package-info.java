/** How requests and answers of SQS look in its two protocols: JSON 1.0, and the older forms and XML. */
@NullMarked
package dev.samovar.queue.sqs.wire;

import org.jspecify.annotations.NullMarked;
