package dev.samovar.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Samovar this is, and which JDK runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("of a working copy");
        return new String[] {"samovar " + version + " (JDK " + Runtime.version() + ")"};
    }
}
