package dev.samovar.gateway.log;

/** The ARN of a log group: {@code arn:aws:logs:<region>:<account>:log-group:<name>}. */
final class LogGroupArn {
    private static final int PARTS = 7;

    private LogGroupArn() {}

    /** The group's name; what is no ARN is taken as the name itself. */
    static String group(String arn) {
        String[] parts = arn.split(":", PARTS);
        String group = parts.length == PARTS ? parts[PARTS - 1] : arn;
        return group.endsWith(":*") ? group.substring(0, group.length() - 2) : group;
    }
}
