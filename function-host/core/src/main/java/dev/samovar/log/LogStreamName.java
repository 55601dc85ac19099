package dev.samovar.log;

import dev.samovar.function.AccountRegion;

/**
 * Names a log stream: each execution environment writes one.
 *
 * @param home the account and region that own the log group
 * @param group such as {@code /aws/lambda/hello}
 * @param stream such as {@code 2026/01/31/[$LATEST]0123456789abcdef0123456789abcdef}
 */
public record LogStreamName(AccountRegion home, String group, String stream) {}
