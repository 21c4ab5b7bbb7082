package kr.dolbom.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Training.Lesson;
import kr.dolbom.evaluation.drill.Endings;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Lessons of a few words from the packs themselves: an item's name and the plainest question. People who know what they
 * look for ask so; questions written for tests tell more.
 */
@Component
public class NameLessons {

    private final Rules rules;

    NameLessons(Rules rules) {
        this.rules = rules;
    }

    /** @param most how many items are drawn */
    public List<Lesson> drawn(int most, AsOf asOf, long seed) {
        Random random = new Random(seed);
        List<Item> items = rules.list().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(item -> item.account().isPresent() && rules.holds(item, asOf, Place.EVERYWHERE))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(items, random);
        Function<String, Set<AccountItem>> accounts = accounts(items);
        return items.stream()
                .limit(most)
                .map(item -> lesson(item, accounts, random))
                .toList();
    }

    private static Lesson lesson(Item item, Function<String, Set<AccountItem>> accounts, Random random) {
        String name = item.names().get(random.nextInt(item.names().size()));
        Set<AccountItem> right = accounts.apply(name);
        SourceRef page = item.sources().getFirst();
        return new Lesson(name + " " + Endings.plain(random), on(right), false, page.document() + page.locator());
    }

    private static Predicate<Answer> on(Set<AccountItem> right) {
        return answer -> answer instanceof Answer.Cited cited
                && !cited.accounts().isEmpty()
                && right.contains(cited.accounts().getFirst().item());
    }

    /** A name that several items share may be answered by the account of each. */
    private static Function<String, Set<AccountItem>> accounts(List<Item> items) {
        return name -> items.stream()
                .filter(item -> item.names().contains(name))
                .flatMap(item -> item.account().stream())
                .collect(Collectors.toSet());
    }
}
