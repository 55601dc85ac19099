package dev.samovar.gateway.authorize.policy;

import java.util.List;

/**
 * The actions or resources that a statement is about.
 *
 * @param isExcluding whether it is about all others instead
 */
record Selection(List<Wildcard> patterns, boolean isExcluding) {

    boolean includes(String name) {
        for (Wildcard pattern : patterns) {
            if (pattern.matches(name)) {
                return !isExcluding;
            }
        }
        return isExcluding;
    }
}
