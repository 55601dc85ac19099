package dev.samovar.gateway.template;

import java.io.StringReader;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * Velocity's parser, and nothing else of it. The trees that it makes are never initialized: that would register macros and
 * look for classes.
 */
final class Syntax {
    static final Syntax VELOCITY = new Syntax();

    private final RuntimeInstance runtime = new SilentRuntime();

    private Syntax() {
        /* As in Velocity 1, which AWS runs: names of headers have hyphens, and lines with nothing but #set vanish. */
        runtime.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        runtime.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        runtime.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        runtime.setProperty("resource.loader.none.class", NoResources.class.getName());
        runtime.init();
        for (String dangerous : new String[] {"include", "parse", "evaluate"}) {
            runtime.removeDirective(dangerous);
        }
    }

    SimpleNode parse(String text) {
        Template owner = new Template();
        owner.setName("template");
        try {
            return runtime.parse(new StringReader(text), owner);
        } catch (ParseException | VelocityException malformed) {
            throw new TemplateException("The template cannot be read: " + malformed.getMessage());
        } catch (StackOverflowError tooDeep) {
            throw new TemplateException("The template nests too deeply");
        }
    }

    /** Velocity without its logs: what is wrong with a template is told to whoever wrote it. */
    private static final class SilentRuntime extends RuntimeInstance {
        @Override
        public Logger getLog() {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLog(String childNamespace) {
            return NOPLogger.NOP_LOGGER;
        }
    }
}
