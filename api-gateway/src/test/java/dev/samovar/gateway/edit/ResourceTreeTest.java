package dev.samovar.gateway.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.Resource;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTreeTest {
    private final Ids ids = new Ids(new Random(3));
    private final Draft draft = new Draft(NewRestApi.named("tea").definition("api", Instant.EPOCH, ids), ids);
    private final ResourceTree tree = new ResourceTree(draft);
    private final String root = draft.definition().root().id();

    @ParameterizedTest
    @ValueSource(strings = {"pets", "v1.0", "a-b_c", "a:b", "{id}", "{proxy+}", "{a.b}"})
    void aPathPartIsALiteralOrAVariable(String pathPart) {
        assertThat(tree.create(root, pathPart).path()).isEqualTo("/" + pathPart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a{id}", "{id}b", "{}", "{a+b}", "a b", "{proxy++}"})
    void aVariableCannotBePartOfASegment(String pathPart) {
        assertThatThrownBy(() -> tree.create(root, pathPart)).isInstanceOf(GatewayException.class);
    }

    @Test
    void aResourceKeepsItsNameAmongItsSiblings() {
        Resource pets = tree.create(root, "pets");

        assertThat(tree.move(pets.id(), root, "pets")).isEqualTo(pets);
    }

    @Test
    void aMovedResourceTakesItsSubtreeAlong() {
        Resource pets = tree.create(root, "pets");
        Resource id = tree.create(pets.id(), "{id}");
        Resource shop = tree.create(root, "shop");

        tree.move(pets.id(), shop.id(), "dogs");

        assertThat(draft.resources())
                .extractingByKey(id.id())
                .extracting(Resource::path)
                .isEqualTo("/shop/dogs/{id}");
    }

    @Test
    void anApiHasThreeHundredResourcesAtMost() {
        for (int i = 1; i < 300; i++) {
            tree.create(root, "r" + i);
        }

        assertThatThrownBy(() -> tree.create(root, "one-more"))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isInstanceOf(LimitExceeded.class));
    }
}
