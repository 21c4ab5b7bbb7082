package kr.dolbom.answering.internal;

import java.util.Comparator;
import java.util.Optional;
import kr.dolbom.rules.Item;

/** Finds the case of an item that the question's own words settle. */
final class ItemCases {

    private ItemCases() {}

    static Optional<Item.Case> settled(Item item, Understood question) {
        String plain = squeezed(question.plain());
        return item.cases().stream()
                .filter(one -> sideAllows(one, question))
                .filter(one -> longest(one, plain) > 0)
                .max(Comparator.comparingInt(one -> longest(one, plain)));
    }

    private static boolean sideAllows(Item.Case one, Understood question) {
        return one.account().isEmpty()
                || question.side()
                        .map(side -> one.account().get().side() == side)
                        .orElse(true);
    }

    private static int longest(Item.Case one, String plain) {
        return one.words().stream()
                .map(ItemCases::squeezed)
                .map(Spelling::mended)
                .filter(word -> !word.isEmpty() && plain.contains(word))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
