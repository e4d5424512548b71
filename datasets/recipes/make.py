"""Make the tables: the published ones from their publishers' files, the synthetic ones from nothing but seeds and hand-written texts.

    python datasets/recipes/make.py --sources DIR [TABLE ...]
    python datasets/recipes/make.py [TABLE ...]                 the synthetic tables; they need no DIR

DIR holds the files named under `source_files` in each manifest. Nobody needs this to use or to test the project:
the tables are kept beside it. Afterwards run `migcap build`, which writes the catalogue anew.

To add a table: write NAME.yml without the part that is computed, add its recipe to RECIPES below, run both commands.
"""

import argparse
import sys
from pathlib import Path

import common
import countries
import gcm
import income_groups
import migrant_stock
import migrant_stock_2020
import missing_migrants
import net_migration
import population_undesa
import raw_extracts
import remittances
import sdg_database
import sdg_framework
import trust_fund
import unhcr
import world_bank
from veridia import RECIPES as SYNTHETIC

RECIPES = {
    "countries": countries.make,
    "migrant_stock": migrant_stock.make_stock,
    "migrant_stock_totals": migrant_stock.make_totals,
    "migrant_stock_2020": migrant_stock_2020.make_stock,
    "stock_basis": migrant_stock_2020.make_basis,
    "population": world_bank.make_population,
    "gdp": world_bank.make_gdp,
    "population_undesa": population_undesa.make,
    "net_migration": net_migration.make,
    "income_groups": income_groups.make,
    "remittances_received": remittances.make_received,
    "remittances_paid": remittances.make_paid,
    "remittance_matrix": remittances.make_matrix,
    "remittance_costs": sdg_database.make_costs,
    "sdg_migration_indicators": sdg_database.make_indicators,
    "raw_wdi_extract": raw_extracts.make_wdi,
    "raw_unhcr_extract": raw_extracts.make_unhcr,
    "raw_undesa_extract": raw_extracts.make_undesa,
    "refugees": unhcr.make_refugees,
    "asylum_decisions": unhcr.make_decisions,
    "durable_solutions": unhcr.make_solutions,
    "missing_migrants": missing_migrants.make,
    "trust_fund_projects": trust_fund.make,
    "sdg_framework": sdg_framework.make,
    "sdg_10_7_2_items": gcm.make_items,
    "gcm_objectives": gcm.make_objectives,
    "gcm_principles": gcm.make_principles,
    "gcm_sdg_links": gcm.make_links,
}


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=Path, metavar="DIR", help="folder with the publishers' files; without it only the synthetic tables are made")
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="which tables; all of them when left out")
    chosen = parser.parse_args(arguments)
    every = [*RECIPES, *SYNTHETIC]
    unknown = [table for table in chosen.tables if table not in every]
    if unknown:
        sys.exit(f"There is no recipe for {', '.join(unknown)}: choose from {', '.join(every)}.")
    published = [table for table in chosen.tables if table in RECIPES]
    if published and chosen.sources is None:
        sys.exit(f"{', '.join(published)} is made from publishers' files: give their folder with --sources.")
    for table in chosen.tables or (every if chosen.sources else SYNTHETIC):
        try:
            path = common.write(table, SYNTHETIC[table]() if table in SYNTHETIC else RECIPES[table](chosen.sources))
        except FileNotFoundError as missing:
            sys.exit(f"The file {missing.filename} is not there: give its folder with --sources (the manifest {table}.yml names the files).")
        print(f"{table}: {path.name}, {path.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
