/**
 * What woven code calls in place of the JDK: these classes are defined anew in each environment's class loader.
 *
 * <p>They use nothing but the JDK, and nothing of the host names them but the weaver: a function sees its own copies
 * only, whose static fields are therefore the environment's own. A class {@code GuestX} stands in for the JDK's
 * {@code X}: its public static methods replace the methods of the same name, an instance method's receiver first.
 */
@NullMarked
package dev.samovar.runtime.classloader.guest;

import org.jspecify.annotations.NullMarked;
