/** Who else may use a queue: permissions, written into its policy. */
@NullMarked
package dev.samovar.queue.sqs.policy;

import org.jspecify.annotations.NullMarked;
