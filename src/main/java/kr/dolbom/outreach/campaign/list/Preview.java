package kr.dolbom.outreach.campaign.list;

import java.util.List;
import java.util.UUID;

/** A list that was read and waits for its officer to confirm it. */
public record Preview(UUID id, String person, String file, List<Listed> rows) {

    public Preview {
        rows = List.copyOf(rows);
    }

    public List<Listed> good() {
        return rows.stream().filter(Listed::isGood).toList();
    }

    public long errors() {
        return rows.size() - (long) good().size();
    }

    public long warnings() {
        return rows.stream()
                .filter(row -> row.isGood() && !row.findings().isEmpty())
                .count();
    }

    @Override
    public String toString() {
        return "Preview[id=" + id + ", rows=" + rows.size() + "]";
    }
}
