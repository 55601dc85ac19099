/** Services of this program behind integrations, called as their clients call them. */
@NullMarked
package dev.samovar.gateway.backend.service;

import org.jspecify.annotations.NullMarked;
