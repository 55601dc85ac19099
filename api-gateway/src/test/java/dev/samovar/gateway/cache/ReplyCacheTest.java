package dev.samovar.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyCacheTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private final VirtualScheduler clock = new VirtualScheduler();
    private final ReplyCache cache = new ReplyCache(CacheSize.DEFAULT, 64 << 20, clock::nanoTime);

    @Test
    void aReplyIsKeptForItsTimeAndNotAMomentLonger() {
        ask("a").land(reply("one"), MINUTE);
        clock.runFor(MINUTE.minusNanos(1));
        assertThat(told("a")).isEqualTo("one");
        clock.runFor(Duration.ofNanos(1));
        assertThat(told("a")).isEqualTo("leads");
    }

    @Test
    void aHitDoesNotProlongTheTime() {
        ask("a").land(reply("one"), MINUTE);
        clock.runFor(Duration.ofSeconds(40));
        assertThat(told("a")).isEqualTo("one");
        clock.runFor(Duration.ofSeconds(20));
        assertThat(told("a")).isEqualTo("leads");
    }

    @Test
    void thoseWhoWantToKnowTheSameWaitForOne() {
        Lookup.Turn leader = ask("a");
        List<String> told = new ArrayList<>();
        follow("a", told);
        follow("a", told);
        assertThat(told("b")).isEqualTo("leads");
        assertThat(told).isEmpty();
        leader.land(reply("one"), MINUTE);
        assertThat(told).containsExactly("one", "one");
        assertThat(cache.misses()).isEqualTo(2);
    }

    @Test
    void ifTheLeaderFailsTheNextOneAsks() {
        Lookup.Turn leader = ask("a");
        List<String> told = new ArrayList<>();
        CompletionStage<Lookup> second = follow("a", told);
        follow("a", told);
        leader.fail();
        assertThat(told).containsExactly("leads");
        turn(second).land(reply("two"), MINUTE);
        assertThat(told).containsExactly("leads", "two");
        assertThat(told("a")).isEqualTo("two");
    }

    @Test
    void aTurnEndsOnce() {
        Lookup.Turn leader = ask("a");
        leader.land(reply("one"), MINUTE);
        leader.fail();
        leader.land(reply("two"), MINUTE);
        assertThat(told("a")).isEqualTo("one");
    }

    @Test
    void aTurnThatFailedWithoutFollowersLeavesNothingBehind() {
        ask("a").fail();
        assertThat(told("a")).isEqualTo("leads");
    }

    @Test
    void whoHasWaitedLongEnoughGoesAloneWhenALeaderFails() {
        Lookup.Turn leader = ask("a");
        List<String> told = new ArrayList<>();
        follow("a", told);
        clock.runFor(PATIENCE);
        List<String> toldLate = new ArrayList<>();
        follow("a", toldLate);
        leader.fail();
        assertThat(told).containsExactly("alone");
        assertThat(toldLate).containsExactly("leads");
    }

    @Test
    void thousandsThatFailAtOnceDoSoOneAfterTheOther() {
        Lookup.Turn leader = ask("a");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            Lookup.Wait wait = (Lookup.Wait) cache.look(key("a"), PATIENCE);
            wait.later().thenAccept(lookup -> {
                told.add("failed");
                ((Lookup.Lead) lookup).turn().fail();
            });
        }
        leader.fail();
        assertThat(told).hasSize(50_000);
    }

    @Test
    void aRefreshTakesThePlaceOfWhatIsKept() {
        ask("a").land(reply("one"), MINUTE);
        Lookup.Turn refresh = cache.refresh(key("a"));
        assertThat(told("a")).isEqualTo("one");
        refresh.land(reply("two"), MINUTE);
        assertThat(told("a")).isEqualTo("two");
    }

    @Test
    void whatWasAskedBeforeARefreshIsNotKeptAfterIt() {
        Lookup.Turn early = ask("a");
        List<String> told = new ArrayList<>();
        follow("a", told);
        Lookup.Turn refresh = cache.refresh(key("a"));
        refresh.land(reply("new"), MINUTE);
        early.land(reply("old"), MINUTE);
        assertThat(told).containsExactly("old");
        assertThat(told("a")).isEqualTo("new");
    }

    @Test
    void aFlushForgetsWhatIsOnItsWay() {
        ask("b").land(reply("kept"), MINUTE);
        Lookup.Turn early = ask("a");
        List<String> told = new ArrayList<>();
        follow("a", told);
        cache.flush();
        early.land(reply("old"), MINUTE);
        assertThat(told).containsExactly("old");
        assertThat(told("a")).isEqualTo("leads");
        assertThat(told("b")).isEqualTo("leads");
    }

    @Test
    void whatIsLargerThanAMebibyteIsToldButNotKept() {
        Lookup.Turn leader = ask("a");
        List<String> told = new ArrayList<>();
        follow("a", told);
        leader.land(reply("x".repeat(CachedReply.BYTES_MAX + 1)), MINUTE);
        assertThat(told).hasSize(1);
        assertThat(told("a")).isEqualTo("leads");
        ask("b").land(reply("x".repeat(CachedReply.BYTES_MAX)), MINUTE);
        assertThat(told("b")).hasSize(CachedReply.BYTES_MAX);
    }

    @Test
    void hitsAndMissesAreCounted() {
        ask("a").land(reply("one"), MINUTE);
        told("a");
        told("a");
        cache.refresh(key("a"));
        assertThat(cache.hits()).isEqualTo(2);
        assertThat(cache.misses()).isEqualTo(2);
    }

    @Test
    void allThatIsKeptFitsIntoTheBound() {
        cache.bound(4 << 20);
        for (int i = 0; i < 100; i++) {
            ask("key" + i).land(reply("x".repeat(500_000)), MINUTE);
            assertThat(cache.bytes()).isLessThanOrEqualTo(4 << 20);
        }
        assertThat(cache.bytes()).isGreaterThan(1 << 20);
    }

    @Test
    void nothingIsServedThatIsOlderThanItsTime() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, Long> expiries = new HashMap<>();
        List<Flying> flying = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            clock.runFor(Duration.ofMillis(random.nextInt(2_000)));
            String name = "key" + random.nextInt(12);
            String now = "seed " + seed + ", step " + step;
            switch (random.nextInt(10)) {
                case 0 -> flying.add(new Flying(name, cache.refresh(key(name))));
                case 1, 2, 3 -> {
                    if (!flying.isEmpty()) {
                        land(flying.remove(random.nextInt(flying.size())), random, expiries, step);
                    }
                }
                case 4 -> {
                    if (!flying.isEmpty()) {
                        flying.remove(random.nextInt(flying.size())).turn().fail();
                    }
                }
                default -> {
                    switch (cache.look(key(name), PATIENCE)) {
                        case Lookup.Hit(var reply) ->
                            assertThat(expiries.get(reply.text())).as(now).isGreaterThan(clock.nanoTime());
                        case Lookup.Lead(var turn) -> flying.add(new Flying(name, turn));
                        case Lookup.Wait(var later) ->
                            later.thenAccept(known -> {
                                if (known instanceof Lookup.Lead(var turn)) {
                                    flying.add(new Flying(name, turn));
                                }
                            });
                        case Lookup.Alone _ -> throw new IllegalStateException(now);
                    }
                }
            }
        }
        assertThat(cache.hits()).as("seed %d", seed).isGreaterThan(500);
    }

    /** A request on its way. */
    private record Flying(String key, Lookup.Turn turn) {}

    private void land(Flying one, Random random, Map<String, Long> expiries, int step) {
        Duration timeToLive = Duration.ofSeconds(random.nextInt(60));
        String body = one.key() + " " + step;
        expiries.put(body, clock.nanoTime() + timeToLive.toNanos());
        one.turn().land(reply(body), timeToLive);
    }

    private Lookup.Turn ask(String name) {
        return ((Lookup.Lead) cache.look(key(name), PATIENCE)).turn();
    }

    private CompletionStage<Lookup> follow(String name, List<String> told) {
        CompletionStage<Lookup> later = ((Lookup.Wait) cache.look(key(name), PATIENCE)).later();
        later.thenAccept(lookup -> told.add(text(lookup)));
        return later;
    }

    private static Lookup.Turn turn(CompletionStage<Lookup> later) {
        return ((Lookup.Lead) later.toCompletableFuture().join()).turn();
    }

    private String told(String name) {
        return text(cache.look(key(name), PATIENCE));
    }

    private static String text(@Nullable Lookup lookup) {
        return switch (lookup) {
            case Lookup.Hit(var reply) -> reply.text();
            case Lookup.Lead _ -> "leads";
            case Lookup.Alone _ -> "alone";
            case Lookup.Wait _ -> "waits";
            case null -> "nothing";
        };
    }

    private static CacheKey key(String name) {
        return new CacheKey(new CacheScope("ns", "dep", "GET", List.of("p"), false), new Object[] {name});
    }

    private static GatewayReply reply(String body) {
        return GatewayReply.json(200, body).withHeaders(Headers.NONE);
    }
}
