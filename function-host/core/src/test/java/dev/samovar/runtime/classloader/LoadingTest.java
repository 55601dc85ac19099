package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.runtime.InitResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a function's classes and resources come from. */
class LoadingTest {

    private static final String LIBRARY =
            "package lib; public class L { public static String name() { return \"NAME\"; } }";
    private static final String USER =
            "package f; public class F { public static String f() { return lib.L.name(); } }";

    @TempDir
    private Path directory;

    private TestHost host;

    @BeforeEach
    void startHost() {
        host = new TestHost(directory);
    }

    @AfterEach
    void stopHost() {
        host.close();
        assertThat(host.failures).isEmpty();
    }

    private String answer(FunctionJar jar, FunctionJar... layers) {
        var runtime = host.start(jar, List.of(layers), "f.F::f", UnaryOperator.identity());
        assertThat(runtime.initialize()).as(() -> runtime.lines.toString()).isInstanceOf(InitResult.Initialized.class);
        return runtime.answer("null");
    }

    private static FunctionJar library(String name) {
        return FunctionJar.of(LIBRARY.replace("NAME", name));
    }

    private static FunctionJar functionOnly() {
        return FunctionJar.of(USER, LIBRARY).without("lib/L.class");
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void ownClassesGoBeforeLibrariesAndLibrariesBeforeLayers() {
        var libraries = functionOnly()
                .with("lib/b.jar", library("b").bytes())
                .with("lib/a.jar", library("a").bytes());
        var layer = new FunctionJar().with("java/lib/l.jar", library("layer").bytes());
        var laterLayer =
                new FunctionJar().with("java/lib/l.jar", library("later").bytes());
        assertThat(answer(functionOnly()
                        .withAll(library("own"), "")
                        .with("lib/a.jar", library("a").bytes())))
                .isEqualTo("\"own\"");
        assertThat(answer(libraries, layer)).isEqualTo("\"a\"");
        assertThat(answer(functionOnly(), layer)).isEqualTo("\"layer\"");
        assertThat(answer(functionOnly(), layer, laterLayer)).isEqualTo("\"later\"");
    }

    @Test
    void twoVersionsOfALibraryLiveSideBySide() {
        var first = host.start(functionOnly().withAll(library("1"), ""), "f.F::f");
        var second = host.start(functionOnly().withAll(library("2"), ""), "f.F::f");
        first.initialize();
        second.initialize();
        assertThat(first.answer("null")).isEqualTo("\"1\"");
        assertThat(second.answer("null")).isEqualTo("\"2\"");
    }

    @Test
    void ofAMultiReleaseJarTheNewestClassesCount() {
        var library = library("base")
                .withAll(library("17"), "META-INF/versions/17/")
                .withAll(library("9"), "META-INF/versions/9/")
                .withAll(library("99"), "META-INF/versions/99/")
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n");
        assertThat(answer(functionOnly().with("lib/l.jar", library.bytes()))).isEqualTo("\"17\"");
    }

    @Test
    void aSignedJarLoadsThoughItsClassesAreWoven() {
        var signed = FunctionJar.of(USER, LIBRARY.replace("NAME", "signed"))
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\nName: f/F.class\nSHA-256-Digest: AAAA\n\n")
                .with("META-INF/S.SF", "Signature-Version: 1.0\n\n")
                .with("META-INF/S.RSA", "not a signature");
        assertThat(answer(signed)).isEqualTo("\"signed\"");
    }

    @Test
    void recordsWork() {
        var jar = FunctionJar.of(
                "package f; public record R(String name, int n) {}",
                "package f; public class F { public static R f(R in) { return new R(in.name() + \"!\", in.n() + 1); } }");
        var runtime = host.start(jar, "f.F::f");
        runtime.initialize();
        assertThat(runtime.answer("{\"name\":\"a\",\"n\":1}")).isEqualTo("{\"name\":\"a!\",\"n\":2}");
    }

    @Test
    void classesForOldJvmsAreWovenToo() {
        var jar = new FunctionJar()
                .compile(
                        List.of("--release", "8", "-Xlint:-options"),
                        "package f; public class F { public static int f() { int n = 0;"
                                + "for (int i = 0; i < 10; i++) n += i; return n; } }");
        assertThat(answer(jar)).isEqualTo("45");
    }

    @Test
    void resourcesAreFoundWithTheirUrls() {
        String body = "ClassLoader l = Thread.currentThread().getContextClassLoader(); String all = \"\";"
                + "for (URL url : Collections.list(l.getResources(\"some/r s.txt\"))) {"
                + "all += url + \"=\" + new String(url.openStream().readAllBytes()) + \" \"; }"
                + "return all + new String(l.getResourceAsStream(\"some/r s.txt\").readAllBytes())"
                + "+ (l.getResource(\"some\") != null) + (l.getResource(\"none\") == null)"
                + "+ F.class.getProtectionDomain().getCodeSource().getLocation();";
        var jar = FunctionJar.function("String f()", body)
                .with("some/r s.txt", "own")
                .with("lib/l.jar", new FunctionJar().with("some/r s.txt", "lib").bytes());
        assertThat(answer(jar))
                .isEqualTo("\"jar:file:/var/task.jar!/some/r%20s.txt=own"
                        + " jar:file:/var/task/lib/l.jar!/some/r%20s.txt=lib owntruetruefile:/var/task/\"");
    }

    @Test
    void theJarBehindAUrlCanBeSearched() {
        String body = "URL url = F.class.getResource(\"/some/\");"
                + "var jar = ((JarURLConnection) url.openConnection()).getJarFile();"
                + "try (jar) { return jar.stream().filter(e -> e.getName().startsWith(\"some/\")).count(); }";
        assertThat(answer(FunctionJar.function("long f()", body)
                        .with("some/a", "")
                        .with("some/b", "")))
                .isEqualTo("2");
    }

    @Test
    void thePackageCanBeReadAsFiles() {
        String body =
                "return Files.readString(Path.of(System.getenv().getOrDefault(\"LAMBDA_TASK_ROOT\", \"/var/task\"),"
                        + "\"conf\", \"a.txt\")) + Files.exists(Path.of(\"/opt/java/lib/l.jar\"))"
                        + "+ new File(\"/var/task/lib\").list().length;";
        var jar = FunctionJar.function("String f()", body)
                .with("conf/a.txt", "content")
                .with("lib/l.jar", library("x").bytes());
        assertThat(answer(
                        jar,
                        new FunctionJar().with("java/lib/l.jar", library("y").bytes())))
                .isEqualTo("\"contenttrue1\"");
    }

    @Test
    void servicesAreFound() {
        var jar = FunctionJar.of(
                        "package f; public class S implements java.util.function.Supplier<String> {"
                                + " public String get() { return \"served\"; } }",
                        "package f; public class F { public static String f() { return (String)"
                                + " java.util.ServiceLoader.load(java.util.function.Supplier.class).findFirst().get().get(); } }")
                .with("META-INF/services/java.util.function.Supplier", "f.S\n");
        assertThat(answer(jar)).isEqualTo("\"served\"");
    }

    @Test
    void aFunctionBringsItsOwnJackson() {
        var jar = new FunctionJar()
                .compile(
                        List.of(),
                        "package f; import com.fasterxml.jackson.databind.*; public class F {"
                                + "static final ObjectMapper M = new ObjectMapper(); public static String f() throws Exception {"
                                + "return M.readTree(\"{\\\"a\\\":1}\").get(\"a\").asInt() + \" \""
                                + "+ (M.getClass().getClassLoader() == F.class.getClassLoader()); } }")
                .withAll(jarOf(ObjectMapper.class))
                .withAll(jarOf(JsonFactory.class))
                .withAll(jarOf(JsonProperty.class));
        assertThat(answer(jar)).isEqualTo("\"1 true\"");
    }

    @Test
    void aClassThatTheJvmWouldRefuseIsRefused() {
        byte[] broken = java.lang.classfile.ClassFile.of(java.lang.classfile.ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        java.lang.constant.ClassDesc.of("lib.L"),
                        type -> type.withMethodBody(
                                "name",
                                java.lang.constant.MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_String),
                                java.lang.classfile.ClassFile.ACC_PUBLIC | java.lang.classfile.ClassFile.ACC_STATIC,
                                code -> code.iconst_0().areturn()));
        var runtime = host.start(functionOnly().with("lib/L.class", broken), "f.F::f");
        runtime.initialize();
        assertThat(runtime.invoke("null").toString()).contains("java.lang.VerifyError");
    }
}
