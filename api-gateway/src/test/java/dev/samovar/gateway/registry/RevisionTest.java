package dev.samovar.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.GatewayException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final ApiId api = fixture.mockApi();

    @Test
    void whatWasMadeElsewhereIsTakenOver() {
        Revision revision = fixture.apis.revise(api);
        RegistryFixture.addMock(revision.draft(), "POST");
        assertThat(verbs()).containsExactly("GET");

        assertThat(fixture.apis.accept(revision, revision.draft().definition())).isPresent();
        assertThat(verbs()).containsExactly("GET", "POST");
        fixture.reopen();
        assertThat(verbs()).containsExactly("GET", "POST");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Revision revision = fixture.apis.revise(api);
        RegistryFixture.addMock(revision.draft(), "POST");
        fixture.apis.edit(api, draft -> RegistryFixture.addMock(draft, "PUT"));

        assertThat(fixture.apis.accept(revision, revision.draft().definition())).isEmpty();
        assertThat(verbs()).containsExactly("GET", "PUT");
    }

    @Test
    void whatIsGoneMeanwhileIsNotBroughtBack() {
        Revision revision = fixture.apis.revise(api);
        fixture.apis.delete(api);

        ApiDefinition after = revision.draft().definition();
        assertThatThrownBy(() -> fixture.apis.accept(revision, after)).isInstanceOf(GatewayException.class);
    }

    @Test
    void anIdThatWasTakenMeanwhileIsNotGivenTwice() {
        Revision first = fixture.apis.blank(api.home(), NewRestApi.named("shop"));
        var second = new Revision(first.id(), first.before(), first.draft());

        assertThat(fixture.apis.accept(first, first.draft().definition())).isPresent();
        assertThat(fixture.apis.accept(second, second.draft().definition())).isEmpty();
    }

    private Set<String> verbs() {
        return fixture.apis.get(api).root().methods().keySet();
    }
}
