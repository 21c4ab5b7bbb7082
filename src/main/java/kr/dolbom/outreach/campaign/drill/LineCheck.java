package kr.dolbom.outreach.campaign.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the line itself saw, judged without the application's rows or rules. */
final class LineCheck {

    private static final Set<String> FOR_GOOD = Set.of("COMPLETED", "HUNG_UP", "OPTED_OUT", "DECLINED");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** @param outcome empty when the process was killed during the call, which ends with it */
    record Seen(String attempt, String target, String number, Instant from, Instant to, Optional<String> outcome) {}

    /**
     * @param atOnce pairs of calls to one household that overlap
     * @param numbersAtOnce pairs of calls to one telephone that overlap
     * @param outside calls that began outside the hours
     * @param afterTheEnd calls to households that were already through with it
     * @param nearest the shortest time between two calls of one household, as the drill's clock shows it
     */
    record Result(
            int calls,
            int cut,
            int twice,
            int atOnce,
            int numbersAtOnce,
            int outside,
            int afterTheEnd,
            int peak,
            Duration nearest) {
        boolean good(int slots, Duration gap) {
            return twice == 0
                    && atOnce == 0
                    && numbersAtOnce == 0
                    && outside == 0
                    && afterTheEnd == 0
                    && peak <= slots
                    && nearest.compareTo(gap) >= 0;
        }
    }

    private final VirtualClock clock;
    private final List<LocalTime[]> hours;

    LineCheck(VirtualClock clock, List<LocalTime[]> hours) {
        this.clock = clock;
        this.hours = hours;
    }

    /** @param killed when each killed process died, by its number */
    static List<Seen> read(Path folder, Map<Long, Instant> killed) throws IOException {
        List<Seen> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("line-"))
                    .toList()) all.addAll(readOne(file, killed));
        }
        return all;
    }

    private static List<Seen> readOne(Path file, Map<Long, Instant> killed) throws IOException {
        long pid = Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
        Map<String, Seen> calls = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ");
            if (parts[0].equals("P") && parts.length == 5)
                calls.put(
                        parts[2],
                        new Seen(
                                parts[2],
                                parts[3],
                                parts[4],
                                Instant.parse(parts[1]),
                                killed.getOrDefault(pid, Instant.MAX),
                                Optional.empty()));
            else if (parts.length == 4)
                calls.computeIfPresent(
                        parts[2],
                        (id, call) -> new Seen(
                                id,
                                call.target(),
                                call.number(),
                                call.from(),
                                Instant.parse(parts[1]),
                                Optional.of(parts[3])));
        }
        return List.copyOf(calls.values());
    }

    /** @param untold calls whose end died with their process: nobody could know it */
    Result check(List<Seen> calls, Set<String> untold) {
        return new Result(
                calls.size(),
                (int) calls.stream().filter(call -> call.outcome().isEmpty()).count(),
                calls.size()
                        - calls.stream()
                                .map(Seen::attempt)
                                .collect(Collectors.toSet())
                                .size(),
                overlaps(calls, Seen::target),
                overlaps(calls, Seen::number),
                (int) calls.stream().filter(this::isOutside).count(),
                afterTheEnd(calls, untold),
                peak(calls),
                nearest(calls));
    }

    private static Map<String, List<Seen>> inOrder(List<Seen> calls, Function<Seen, String> by) {
        return calls.stream().sorted(Comparator.comparing(Seen::from)).collect(Collectors.groupingBy(by));
    }

    private static int overlaps(List<Seen> calls, Function<Seen, String> by) {
        int overlaps = 0;
        for (List<Seen> one : inOrder(calls, by).values())
            for (int i = 1; i < one.size(); i++)
                if (one.get(i).from().isBefore(one.get(i - 1).to())) overlaps++;
        return overlaps;
    }

    private boolean isOutside(Seen call) {
        LocalTime at = clock.at(call.from()).atZone(SEOUL).toLocalTime();
        return hours.stream().noneMatch(span -> !at.isBefore(span[0]) && at.isBefore(span[1]));
    }

    private static int afterTheEnd(List<Seen> calls, Set<String> untold) {
        int after = 0;
        for (List<Seen> one : inOrder(calls, Seen::target).values()) {
            Set<String> before = new HashSet<>();
            for (Seen call : one) {
                if (before.stream().anyMatch(FOR_GOOD::contains)) after++;
                if (!untold.contains(call.attempt())) call.outcome().ifPresent(before::add);
            }
        }
        return after;
    }

    private static int peak(List<Seen> calls) {
        record Step(Instant at, int by) {}
        List<Step> steps = new ArrayList<>();
        for (Seen call : calls) {
            steps.add(new Step(call.from(), 1));
            steps.add(new Step(call.to(), -1));
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::by));
        int now = 0;
        int peak = 0;
        for (Step step : steps) {
            now += step.by();
            peak = Math.max(peak, now);
        }
        return peak;
    }

    private Duration nearest(List<Seen> calls) {
        Duration nearest = Duration.ofDays(365);
        for (List<Seen> one : inOrder(calls, Seen::target).values())
            for (int i = 1; i < one.size(); i++) {
                Duration apart = Duration.between(
                        clock.at(one.get(i - 1).to()), clock.at(one.get(i).from()));
                if (apart.compareTo(nearest) < 0) nearest = apart;
            }
        return nearest;
    }
}
