package dev.samovar.lab.experiment;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file, read into entries that know their lines. */
final class YamlFile {
    private static final long BYTES_MOST = 1L << 20;

    private YamlFile() {}

    static Entry read(Path path) {
        return parse(Origin.file(path.toString()), content(path));
    }

    private static String content(Path path) {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw new InvalidExperiment(file, "is a directory, not an experiment file");
            }
            if (Files.size(path) > BYTES_MOST) {
                throw new InvalidExperiment(file, "is larger than 1 MB: not an experiment file");
            }
            return Files.readString(path);
        } catch (NoSuchFileException missing) {
            throw new InvalidExperiment(file, "there is no such file");
        } catch (MalformedInputException binary) {
            throw new InvalidExperiment(file, "is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new InvalidExperiment(file, "cannot be read: " + unreadable.getMessage());
        }
    }

    static Entry parse(Origin origin, String content) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            if (root == null) {
                throw origin.refuse("is empty");
            }
            return new Entry(origin, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw origin.refuse(line, "is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw origin.refuse("is not YAML: " + broken.getMessage());
        }
    }
}
