/** What happens in an experiment: functions, and when each of them is invoked. */
@NullMarked
package dev.samovar.lab.workload;

import org.jspecify.annotations.NullMarked;
