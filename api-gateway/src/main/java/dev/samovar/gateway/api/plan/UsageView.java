package dev.samovar.gateway.api.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.usage.DailyUsage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keys used, as the API tells it: for each key, and for each day, what it used and what it had left. */
record UsageView(
        String usagePlanId,
        String startDate,
        String endDate,
        Optional<String> position,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, List<List<Long>>> values) {

    static UsageView of(
            String planId, LocalDate start, LocalDate end, ItemPage<Map.Entry<String, List<DailyUsage>>> page) {
        Map<String, List<List<Long>>> values = new LinkedHashMap<>();
        page.item()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(day -> List.of(day.used(), day.remaining()))
                                .toList()));
        return new UsageView(planId, start.toString(), end.toString(), page.position(), values);
    }
}
