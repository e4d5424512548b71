def shelf_chart(country):
    rows = on_the_shelf(country)
    if rows["years"].sum() == 0:
        return None
    fig, ax = plt.subplots()
    for place in range(9):
        if rows["years"][place] > 0:
            ax.plot((rows["first"][place], rows["last"][place]), (place, place), "k-|", label=rows["table"][place])
    ax.set_yticks(range(9), labels=TABLES)
    ax.set_title(f"In {name(country)}, {(rows['years'] > 0).sum()} tables have a figure and {(rows['years'] == 0).sum()} have none; the newest is of {rows['last'].max():.0f}")
    ax.set_xlabel("Years with a figure\nSources: UN DESA; World Bank; UNHCR; United Nations Statistics Division")
    return ax
