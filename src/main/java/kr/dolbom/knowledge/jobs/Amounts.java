package kr.dolbom.knowledge.jobs;

/** What was found in files, and how long reading took. */
public record Amounts(int passages, int pages, int tables, int cells, int milliseconds) {

    public static final Amounts NOTHING = new Amounts(0, 0, 0, 0, 0);

    public Amounts plus(Amounts other) {
        return new Amounts(
                passages + other.passages,
                pages + other.pages,
                tables + other.tables,
                cells + other.cells,
                milliseconds + other.milliseconds);
    }
}
