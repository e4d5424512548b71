"""`migrants_in` is 470,719 now and no function any more: run the cell that defines it, and give your own results another name."""

rows = stock.query("destination == 'NPL' and year == 2024 and sex == 'both'")
migrants_in = rows["migrants"].sum()
