def caveat(figure):
    return {"net migration of a country, left over between two censuses": "C", "emigration by a population register": "E", "difference of two migrant stocks": "A",
            "standardised employment rate": "B", "net migration of a region, left over between two censuses": "D"}[figure]
