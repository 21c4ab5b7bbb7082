package kr.dolbom.evaluation.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.dolbom.kernel.Place;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Rules;

/**
 * Whether a question keeps its account when it is typed badly. Items of the packs are drawn by chance, the same at every
 * run; of each, one name is asked for plainly, and every {@link Change} of that question must lead to the same account.
 * What the plain question does not settle on an account cannot lose it and is not drawn.
 */
public final class ParaphraseDrill {

    /** The seed whose figures are told; whoever improves the desk looks at others. */
    public static final long SEED = 20_261_201;

    private final Asker asker;
    private final Rules rules;
    private final Random random;

    ParaphraseDrill(Asker asker, Rules rules, long seed) {
        this.asker = asker;
        this.rules = rules;
        this.random = new Random(seed);
    }

    /** A changed question, what the plain one settles on, and what the changed one does. */
    public record Asked(Change change, String plain, String changed, Settled wanted, Settled settled) {
        public boolean isKept() {
            return wanted.equals(settled);
        }
    }

    /** @param items how many items are drawn */
    List<Asked> run(int items) {
        List<Asked> all = new ArrayList<>();
        int used = 0;
        for (Item item : drawn()) {
            if (used == items) break;
            List<Asked> asked = changes(item);
            if (!asked.isEmpty()) used++;
            all.addAll(asked);
        }
        return all;
    }

    private List<Item> drawn() {
        List<Item> items = new ArrayList<>();
        rules.list().forEach(row -> {
            if (row instanceof Item item
                    && item.account().isPresent()
                    && rules.holds(item, asker.asOf(), Place.EVERYWHERE)) items.add(item);
        });
        Collections.shuffle(items, random);
        return items;
    }

    private List<Asked> changes(Item item) {
        String name = item.names().get(random.nextInt(item.names().size()));
        String ending = Endings.plain(random);
        String plain = name + " " + ending;
        Settled wanted = Settled.by(asker.ask(plain));
        if (!(wanted instanceof Settled.On)) return List.of();
        List<Asked> asked = new ArrayList<>();
        for (Change change : Change.values()) {
            String changed = change.apply(name, ending, random);
            if (changed.equals(plain)) continue;
            asked.add(new Asked(change, plain, changed, wanted, Settled.by(asker.ask(changed))));
        }
        return asked;
    }
}
